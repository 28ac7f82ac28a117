create table app.stored_file (
    id uuid primary key,
    case_number varchar(40) not null,
    sha256 varchar(64) not null,
    name varchar(200) not null,
    media_type varchar(120) not null,
    size bigint not null check (size > 0),
    uploaded_by varchar(64) not null,
    uploaded_at timestamptz not null
);

create index stored_file_case on app.stored_file (case_number);

create table app.evidence (
    id bigint generated always as identity primary key,
    case_number varchar(40) not null,
    file_id uuid references app.stored_file,
    explanation varchar(4000) not null,
    added_by varchar(64) not null,
    added_at timestamptz not null,
    check (file_id is not null or explanation <> '')
);

create index evidence_case on app.evidence (case_number);

create table app.evidence_criterion (
    evidence_id bigint not null references app.evidence,
    criterion_key varchar(40) not null,
    primary key (evidence_id, criterion_key)
);
