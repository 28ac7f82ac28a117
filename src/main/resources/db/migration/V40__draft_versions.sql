-- Two windows may fill in one step: each save says which version of the draft it saw, and what changed since is told
alter table app.step_draft add column version bigint not null default 0;

create table app.step_draft_change (
    task_id varchar(64) not null references app.step_draft on delete cascade,
    field varchar(200) not null,
    version bigint not null,
    value text not null,
    primary key (task_id, field, version)
);
