-- The one place where SQL counts verdicts, as assessment.Score does: criteria of the set itself, those that a province adds
-- stay out; what does not apply or is waived leaves the denominator where the set says so
create view app.round_score as
select a.id as assessment_id,
       a.dossier_id,
       count(*) filter (where v.result = 'MET')::int as met,
       (count(*) - count(*) filter (where v.result = 'NOT_APPLICABLE' and s.not_applicable_leaves
                                       or v.result = 'WAIVED' and s.waived_leaves))::int as applicable
from app.assessment a
join app.dossier d on d.id = a.dossier_id
join app.criteria_set s on s.id = d.criteria_set_id
join app.criterion c on c.set_id = s.id
left join app.verdict v on v.assessment_id = a.id and v.criterion_key = c.criterion_key
group by a.id;
