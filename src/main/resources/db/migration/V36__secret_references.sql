-- Documents that bear a secrecy mark: who holds them, never what they say
create table app.secret_reference (
    id bigint generated always as identity primary key,
    case_number varchar(40) not null,
    number varchar(60) not null,
    issued_on date not null,
    holder varchar(200) not null,
    level varchar(20) not null check (level in ('SECRET', 'HIGHLY_SECRET', 'TOP_SECRET')),
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null
);

create index secret_reference_case on app.secret_reference (case_number);

create table app.secret_reference_criterion (
    reference_id bigint not null references app.secret_reference,
    criterion_key varchar(40) not null,
    primary key (reference_id, criterion_key)
);
