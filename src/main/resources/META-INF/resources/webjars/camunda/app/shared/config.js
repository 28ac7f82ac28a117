// What all four web applications of the engine have in common. An application looks up the browser's language
// in availableLocales and takes fallbackLocale otherwise, so offering only the chosen one leaves no other way.
import {chosenLanguage} from './language.js';

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
