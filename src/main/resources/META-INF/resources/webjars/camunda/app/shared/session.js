// One sign-in for all pages: the engine's own login form never shows, and the header leads back to our pages.
import {chosenLanguage} from './language.js';

const HOME = {vi: 'Trang chính', en: 'Home'};
// The engine writes these three names into its code, in English
const APPLICATIONS = {tasklist: 'Công việc', cockpit: 'Giám sát', admin: 'Quản trị'};
const LINK = 'km-home';
const language = chosenLanguage();
const root = document.querySelector('base').getAttribute('app-root').replace(/\/[^/]*$/, '');

function goToOurSignIn() {
  if (/^#\/(login|logout)\b/.test(location.hash)) {
    location.replace(`${root}/login`);
  }
}

function linkToHome() {
  const header = document.querySelector('[cam-widget-header] .navbar-header');
  if (!header || header.querySelector(`.${LINK}`)) {
    return;
  }
  const link = document.createElement('a');
  link.className = LINK;
  link.href = `${root}/`;
  link.textContent = `‹ ${HOME[language]}`;
  header.prepend(link);
}

function nameApplications() {
  Object.entries(APPLICATIONS).forEach(([application, name]) => {
    const link = document.querySelector(`[cam-widget-header] .app-switch li.${application} > a`);
    if (link && link.textContent !== name) {
      link.textContent = name;
    }
  });
}

function dressHeader() {
  linkToHome();
  if (language === 'vi') {
    nameApplications();
  }
}

window.addEventListener('hashchange', goToOurSignIn);
goToOurSignIn();

// AngularJS draws the header later than this script runs, and again after a change of user
new MutationObserver(dressHeader).observe(document.body, {childList: true, subtree: true});
dressHeader();

export default [];
