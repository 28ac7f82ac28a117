-- The revocation of a recognition: proposed, answered by the unit, decided, numbered; every attempt stays readable.
create table app.revocation (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    state varchar(20) not null,
    begun_by varchar(64) not null,
    begun_at timestamptz not null,
    decider_unit_code varchar(20) not null,
    decider_role varchar(40) not null,
    decider_clerk varchar(40) not null,
    decider_title varchar(200) not null,
    decider_outside boolean not null,
    legal_basis varchar(500),
    reason varchar(4000),
    file_id uuid references app.stored_file,
    answer_by date,
    opinion varchar(4000),
    opinion_file_id uuid references app.stored_file,
    decided_on date,
    decision_maker varchar(300),
    effect_on_awards varchar(4000),
    decision_reason varchar(4000),
    decision_number varchar(60),
    issued_on date,
    announcement varchar(4000),
    version integer not null
);

create index revocation_dossier on app.revocation (dossier_id, id);
create unique index revocation_one_open on app.revocation (dossier_id) where state in ('BEGUN', 'PROPOSED', 'DECIDED');
