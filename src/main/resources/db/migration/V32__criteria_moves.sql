-- A dossier that was put under another version of its criteria, and why
create table app.criteria_move (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    from_set_id bigint not null references app.criteria_set,
    to_set_id bigint not null references app.criteria_set,
    reason varchar(4000) not null,
    moved_by varchar(64) not null,
    moved_at timestamptz not null,
    check (from_set_id <> to_set_id)
);

create index criteria_move_dossier on app.criteria_move (dossier_id);
