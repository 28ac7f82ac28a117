-- A password that somebody else has issued and passed on must not wait for ever
alter table app.credential add column one_time_until timestamptz;

update app.credential set one_time_until = changed_at + interval '72 hours' where must_change and not short;
