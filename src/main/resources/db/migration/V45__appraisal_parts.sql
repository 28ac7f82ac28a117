-- Criteria that a level judges again, asked for by its lead officer or answered by the ward in a supplement.
-- An ask belongs to the submission it was made for: a dossier that is submitted again is judged as a whole.
create table app.appraisal_ask (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    stage varchar(20) not null,
    submission integer not null,
    criterion_key varchar(40) not null,
    cause varchar(20) not null check (cause in ('REAPPRAISE', 'SUPPLEMENT')),
    reason varchar(4000) not null,
    asked_by varchar(64) not null,
    asked_at timestamptz not null,
    judged_by varchar(64),
    judged_at timestamptz,
    check ((judged_by is null) = (judged_at is null))
);

create unique index appraisal_ask_open on app.appraisal_ask (dossier_id, stage, submission, criterion_key)
    where judged_at is null;

-- What an office had judged before the lead officer changed it, with the reason: never changed, never removed
create table app.verdict_revision (
    id bigint generated always as identity primary key,
    assessment_id bigint not null references app.assessment,
    criterion_key varchar(40) not null,
    office_result varchar(20) not null,
    office_note varchar(4000) not null,
    office_judged_by varchar(64) not null,
    office_judged_at timestamptz not null,
    result varchar(20) not null,
    reason varchar(4000) not null,
    revised_by varchar(64) not null,
    revised_at timestamptz not null
);

create index verdict_revision_assessment on app.verdict_revision (assessment_id);
