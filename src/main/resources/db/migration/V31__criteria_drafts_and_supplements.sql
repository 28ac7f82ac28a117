-- A set that an administrator brings in is a draft until it is published; a province adds criteria of its own to a set
alter table app.criteria_set
    add column published_at timestamptz,
    add column base_id bigint references app.criteria_set,
    add column province_code varchar(20),
    add constraint criteria_set_supplement check ((base_id is null) = (province_code is null));

update app.criteria_set set published_at = coalesce(pinned_at, now());

create index criteria_set_base on app.criteria_set (base_id, province_code);
