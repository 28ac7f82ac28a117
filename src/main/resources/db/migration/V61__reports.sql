-- What reports ask of dossiers: those of a model and year, and the last figure of each on a day
create index dossier_model_year on app.dossier (model_code, cycle_year);
create index dossier_criteria_set on app.dossier (criteria_set_id);
create index progress_report_latest on app.progress_report (dossier_id, reported_on desc, id desc);
create index assessment_latest on app.assessment (dossier_id, closed_at desc, id desc) where closed;

-- What a superior's report says of a group of units; it stands beside what is computed and never replaces it.
create table app.reported_figure (
    id bigint generated always as identity primary key,
    unit_code varchar(20) not null,
    unit_name varchar(200) not null,
    province_code varchar(20) not null,
    about varchar(200) not null,
    model_code varchar(20) not null,
    cycle_year integer not null check (cycle_year between 2000 and 2100),
    as_of date not null,
    met_from integer not null check (met_from >= 0),
    met_to integer not null check (met_to >= met_from),
    applicable integer not null check (applicable >= 1 and applicable >= met_to),
    words varchar(200) not null,
    source varchar(500) not null,
    entered_by varchar(64) not null,
    entered_at timestamptz not null,
    withdrawn_by varchar(64),
    withdrawn_at timestamptz,
    withdrawn_because varchar(500)
);

create index reported_figure_unit on app.reported_figure (unit_code);
create index reported_figure_province on app.reported_figure (province_code);
