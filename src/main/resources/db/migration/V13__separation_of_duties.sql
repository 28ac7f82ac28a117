-- Of which kind a completed step was, at which evaluating level, and for whom it was done: what a later step may not be
-- done by is asked of these and not of the names in a model
alter table app.timeline_entry
    add column kind varchar(40),
    add column level varchar(20),
    add column on_behalf_of varchar(64);

update app.timeline_entry
set kind = case step_id
        when 'draft_resolution' then 'draft-document'
        when 'draft_plan' then 'draft-document'
        when 'review_baseline' then 'review-baseline'
        when 'self_assess' then 'assess'
        when 'review_meeting' then 'hold-meeting'
        when 'submit_dossier' then 'submit-dossier'
        when 'appraise_group' then 'assess'
        when 'conclude_appraisal' then 'conclude-appraisal'
        when 'approve_appraisal' then 'approve'
        when 'decide_recognition' then 'decide'
    end,
    -- which one was not written down; that there was one is what counts
    level = case when step_id in ('appraise_group', 'conclude_appraisal', 'approve_appraisal') then 'unknown' end
where step_id is not null;

create table app.substitution (
    id bigint generated always as identity primary key,
    officer varchar(64) not null references app.officer (username),
    substitute varchar(64) not null references app.officer (username),
    role varchar(40) not null,
    unit_code varchar(20) not null,
    runs_from date not null,
    runs_to date not null,
    basis varchar(500) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    ended_by varchar(64),
    check (officer <> substitute),
    check (runs_to >= runs_from)
);

create index substitution_officer on app.substitution (officer);
create index substitution_substitute on app.substitution (substitute);
