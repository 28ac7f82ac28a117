// What all four web applications of the engine have in common. An application looks up the browser's language
// in availableLocales and takes fallbackLocale otherwise, so offering only the chosen one leaves no other way.
import {chosenLanguage} from './language.js';

// The application translates some words only once, while it is drawn: its texts must be in the cache by then, or
// those words stay message keys on a slow network. The address is the one the application itself will ask for.
const application = document.querySelector('base').getAttribute('app-name');
const version = document.querySelector('link[href*="user-styles.css"]').href.split('?')[1];
await fetch(new URL(`../${application}/locales/${chosenLanguage()}.json?${version}`, import.meta.url));

export function configurationFor(names, own = {}) {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  return {
    app: {vendor: 'Kiểu Mẫu –', name: names[language]},
    locales: {availableLocales: [language], fallbackLocale: language},
    disableWelcomeMessage: true,
    customScripts: ['../shared/session'],
    ...own,
  };
}
