-- What was typed into an open user task and is not completed yet
create table app.step_draft (
    task_id varchar(64) primary key,
    fields jsonb not null,
    saved_at timestamptz not null default now()
);
