// Opens our step form in Tasklist. A script inside the form would have to be evaluated from its text, which the pages
// of the engine allow to nobody: so the form is watched for, and served, from here.
const FORM = 'form.km-step';
const TOO_EARLY = 10;

const root = document.querySelector('base').getAttribute('app-root').replace(/\/[^/]*$/, '');
const seen = new WeakSet();

function open(form, attempts = 0) {
  const scope = window.angular.element(form).scope();
  const control = scope?.[form.getAttribute('name')];
  if (!scope?.camForm || !control) {
    if (attempts < TOO_EARLY) {
      setTimeout(open, 0, form, attempts + 1);
    }
    return;
  }
  // Until the fields are there, an empty form must not complete the task
  scope.$applyAsync(() => control.$setValidity('opened', false, control));
  attach(form, scope);
}

function attach(form, scope) {
  if (window.kieuMauStep) {
    window.kieuMauStep.attach(scope.camForm, scope, root);
    return;
  }
  const step = document.createElement('script');
  step.src = `${root}/app/step.js`;
  step.onload = () => window.kieuMauStep.attach(scope.camForm, scope, root);
  step.onerror = () => {
    form.querySelector('[data-step-wait]').textContent =
      'Chưa tải được biểu mẫu. Hãy kiểm tra kết nối mạng rồi tải lại trang.';
  };
  document.head.append(step);
}

new MutationObserver(() => document.querySelectorAll(FORM).forEach(form => {
  if (!seen.has(form)) {
    seen.add(form);
    open(form);
  }
})).observe(document.body, {childList: true, subtree: true});

export default [];
