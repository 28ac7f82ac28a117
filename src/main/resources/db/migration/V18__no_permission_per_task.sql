-- Candidate links say who may see a task. Permissions on single tasks that the engine wrote before would only slow
-- its lists down. The engine makes its tables after the first migration, so they may not be there yet.
do $$
begin
    if to_regclass('camunda.act_ru_authorization') is not null then
        delete from camunda.act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
    end if;
end
$$;
