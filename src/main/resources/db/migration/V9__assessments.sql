create table app.assessment (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    stage varchar(20) not null,
    round integer not null check (round > 0),
    closed boolean not null,
    conclusion varchar(4000) not null,
    proposal varchar(20),
    opened_at timestamptz not null,
    closed_at timestamptz,
    version integer not null,
    unique (dossier_id, stage, round)
);

create table app.verdict (
    id bigint generated always as identity primary key,
    assessment_id bigint not null references app.assessment,
    criterion_key varchar(40) not null,
    result varchar(20) not null,
    measured jsonb not null,
    finding varchar(1000) not null,
    note varchar(4000) not null,
    judged_by varchar(64) not null,
    judged_at timestamptz not null,
    unique (assessment_id, criterion_key)
);

create table app.meeting (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    stage varchar(20) not null,
    held_on date not null,
    invited integer not null check (invited > 0),
    present integer not null check (present between 0 and invited),
    votes_for integer not null check (votes_for >= 0),
    votes_against integer not null check (votes_against >= 0),
    minutes_file_id uuid not null references app.stored_file,
    conclusion varchar(4000) not null,
    recorded_by varchar(64) not null,
    check (votes_for + votes_against <= present)
);

create index meeting_dossier on app.meeting (dossier_id);

create table app.progress_report (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    reported_on date not null,
    met integer not null,
    applicable integer not null,
    note varchar(4000) not null,
    reported_by varchar(64) not null,
    check (met between 0 and applicable)
);

create index progress_report_dossier on app.progress_report (dossier_id);
