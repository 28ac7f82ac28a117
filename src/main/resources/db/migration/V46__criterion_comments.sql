-- What the ward and those who evaluate say to each other about a criterion; never removed, but resolved and reopened
create table app.criterion_comment (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    criterion_key varchar(40) not null,
    author varchar(64) not null,
    author_role varchar(40) not null,
    author_unit varchar(200) not null,
    body varchar(2000) not null check (body <> ''),
    written_at timestamptz not null,
    resolved_by varchar(64),
    resolved_at timestamptz,
    row_version integer not null,
    check ((resolved_by is null) = (resolved_at is null))
);

create index criterion_comment_thread on app.criterion_comment (dossier_id, criterion_key, id);
create index criterion_comment_open on app.criterion_comment (dossier_id, criterion_key) where resolved_at is null;
