-- Criteria that do not apply or are waived: the set says whether they still count, the verdict says who allowed it and why
alter table app.criteria_set
    add column not_applicable_leaves boolean not null default true,
    add column waived_leaves boolean not null default false;

alter table app.verdict
    add column legal_basis varchar(500) not null default '',
    add column approved_by varchar(300) not null default '';
