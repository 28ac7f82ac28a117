-- What a level asks the ward to supply, criterion by criterion, and what the ward answered. Requests are kept for ever:
-- one that its leader did not agree with is dropped, not removed.
create table app.supplement_request (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    stage varchar(20) not null,
    round integer not null,
    state varchar(20) not null check (state in ('PROPOSED', 'DROPPED', 'OPEN', 'ANSWERED')),
    deadline date not null,
    asked_by varchar(64) not null,
    asked_at timestamptz not null,
    approved_by varchar(64),
    approved_at timestamptz,
    answered_by varchar(64),
    answered_at timestamptz,
    note varchar(4000) not null,
    row_version integer not null
);

create index supplement_request_dossier on app.supplement_request (dossier_id, id);
create unique index supplement_request_open on app.supplement_request (dossier_id) where state = 'OPEN';
create unique index supplement_request_proposed on app.supplement_request (dossier_id, stage) where state = 'PROPOSED';

create table app.supplement_item (
    id bigint generated always as identity primary key,
    request_id bigint not null references app.supplement_request,
    position integer not null,
    criterion_key varchar(40) not null,
    missing varchar(2000) not null check (missing <> ''),
    answer varchar(4000) not null,
    evidence_ids jsonb not null,
    unique (request_id, criterion_key)
);
