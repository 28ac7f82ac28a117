-- A program that drafts assessments works for one unit and those below it, as the unit was called when it got its key
alter table app.technical_account add column unit_code varchar(20);
alter table app.technical_account add column unit_name varchar(300);
alter table app.technical_account add check ((scope = 'ASSESSMENT_DRAFT') = (unit_code is not null));
alter table app.technical_account add check ((unit_code is null) = (unit_name is null));

-- Which program wrote last about what in a draft, for the person who completes the step
create table app.step_draft_program (
    task_id varchar(64) not null references app.step_draft on delete cascade,
    subject varchar(100) not null,
    program varchar(64) not null,
    written_at timestamptz not null default now(),
    primary key (task_id, subject)
);
