-- The dossier of a unit that ended is closed in favour of one of its successor.
alter table app.dossier add superseded_by_id bigint references app.dossier;

create index dossier_superseded_by on app.dossier (superseded_by_id);
