-- A cycle begins from the last one of the same unit and model.
alter table app.dossier add previous_dossier_id bigint references app.dossier;

create index dossier_previous on app.dossier (previous_dossier_id);
create index dossier_announced on app.dossier (cycle_year desc, unit_name) where state in ('ANNOUNCED', 'REVOKED');

-- By which count a decision was made, as it stood then; null where nothing was judged.
alter table app.decision add met integer;
alter table app.decision add applicable integer;
