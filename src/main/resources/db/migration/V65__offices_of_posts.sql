-- A post may be that of one professional office, which then judges its own criteria only; null means all offices
alter table app.post add column office varchar(40);
alter table app.post add constraint post_office_of_role
    check (office is null or role in ('DISTRICT_POLICE', 'PROVINCE_PROFESSIONAL_OFFICE'));

-- Open tasks of an office wait for that office and for those of no office alone, as new ones do. The engine makes its
-- tables after the first migration, so they may not be there yet.
do $$
begin
    if to_regclass('camunda.act_ru_identitylink') is not null then
        create temporary table task_of_office on commit drop as
        select l.id_, l.task_id_, l.group_id_, v.text_ as office
        from camunda.act_ru_identitylink l
        join camunda.act_ru_task t on t.id_ = l.task_id_
        join camunda.act_ru_variable v on v.execution_id_ = t.execution_id_ and v.name_ = 'group'
        where l.type_ = 'candidate'
          and (l.group_id_ like 'district-police@%' or l.group_id_ like 'province-professional-office@%')
          and l.group_id_ not like '%/%'
          and v.text_ in (select office from app.criterion);

        insert into camunda.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
        select gen_random_uuid()::text, 1, 'candidate', o.group_id_ || '/' || o.office, o.task_id_ from task_of_office o;
        update camunda.act_ru_identitylink l set group_id_ = o.group_id_ || '/any'
        from task_of_office o where o.id_ = l.id_;
    end if;
end
$$;
