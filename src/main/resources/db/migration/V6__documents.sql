create table app.official_document (
    id bigint generated always as identity primary key,
    case_number varchar(40) not null,
    type varchar(10) not null,
    issuer varchar(20) not null,
    subject varchar(500) not null,
    file_id uuid not null references app.stored_file,
    number varchar(60),
    issued_on date,
    signer varchar(300),
    goals varchar(4000),
    target_date date,
    state varchar(20) not null,
    created_by varchar(64) not null,
    created_at timestamptz not null,
    version integer not null,
    check (state <> 'ISSUED' or (number is not null and issued_on is not null and signer is not null)),
    unique (case_number, number)
);
