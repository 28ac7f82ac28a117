-- A supplement is the unit's own work, although a level waits for it: who supplied it does not appraise it
update app.timeline_entry set level = null where kind = 'supplement';
update app.timeline_entry set kind = 'supplement', level = null where kind is null and step_id = 'supply_supplement';
