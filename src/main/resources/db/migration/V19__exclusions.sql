create table app.exclusion (
    id bigint generated always as identity primary key,
    username varchar(64) not null references app.officer (username),
    dossier_id bigint references app.dossier,
    unit_code varchar(20),
    reason varchar(2000) not null,
    runs_from date not null,
    runs_to date,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    ended_by varchar(64),
    check ((dossier_id is null) <> (unit_code is null)),
    check (runs_to is null or runs_to >= runs_from)
);

create index exclusion_username on app.exclusion (username);
