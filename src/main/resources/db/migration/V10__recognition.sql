create table app.decision (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    outcome varchar(20) not null,
    decided_on date not null,
    decision_maker varchar(300) not null,
    basis varchar(500) not null,
    reason varchar(4000) not null,
    recorded_by varchar(64) not null
);

create index decision_dossier on app.decision (dossier_id);

create table app.certificate (
    dossier_id bigint primary key references app.dossier,
    number varchar(100) not null unique,
    decision_number varchar(60) not null,
    announced_on date not null,
    announcement varchar(4000) not null
);
