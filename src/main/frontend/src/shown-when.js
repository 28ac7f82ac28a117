/** Splits `outcome=returned,refused` into the field's name and the values that show the part. */
export function condition(rule) {
  const [name, values = ''] = rule.split('=');
  return {name: name.trim(), values: values.split(',').map(value => value.trim())};
}

/**
 * Shows a part of the form only while another field has one of the named values. A hidden part is not sent, but
 * keeps what was typed in it.
 */
export function shownWhen(part) {
  const {name, values} = condition(part.dataset.shownWhen);
  const form = part.closest('form');

  function update() {
    const shown = new FormData(form).getAll(name).some(value => values.includes(value));
    part.hidden = !shown;
    if (part.tagName === 'DETAILS') {
      part.open = shown;
    }
    part.querySelectorAll('input, select, textarea').forEach(field => { field.disabled = !shown; });
  }

  form.addEventListener('change', update);
  update();
}
