-- What the search for malware said, and when the bytes were last compared with their SHA-256
alter table app.stored_file
    add column scan_state varchar(20) not null default 'NOT_NEEDED',
    add column checked_at timestamptz,
    add column damaged_at timestamptz,
    add column damage varchar(20),
    add column incident varchar(20),
    add check (scan_state in ('NOT_NEEDED', 'CLEAN', 'WAITING', 'INFECTED')),
    add check ((damaged_at is null) = (damage is null) and (damaged_at is null) = (incident is null));

create index stored_file_sha256 on app.stored_file (sha256);
create index stored_file_waiting on app.stored_file (uploaded_at) where scan_state = 'WAITING';
create index stored_file_damaged on app.stored_file (damaged_at) where damaged_at is not null;
