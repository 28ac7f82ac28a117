-- The head of the audit trail when the certificate was announced; null on certificates from before it existed
alter table app.certificate
    add column head_position bigint,
    add column head_hash varchar(64);

-- For which posts somebody acted, such as ward-police@16726, and for whom the dossier waited then
alter table app.timeline_entry
    add column post_groups varchar(500) not null default '';

create table app.timeline_handover (
    id bigint generated always as identity primary key,
    entry_id bigint not null references app.timeline_entry,
    step_name varchar(500) not null,
    post_groups varchar(500) not null,
    unique (entry_id, step_name, post_groups)
);
