// The language of the engine's web applications: Vietnamese whatever the browser prefers, until the officer
// chooses English with ?lang=en. The choice lives in the cookie that our own pages read as well.
const COOKIE = 'lang';
const ONE_YEAR = 365 * 24 * 60 * 60;

const known = language => (language === 'vi' || language === 'en' ? language : null);

const fromAddress = () => known(new URLSearchParams(location.search).get('lang'));

const fromCookie = () => known(new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(document.cookie)?.[1]);

export function chosenLanguage() {
  const asked = fromAddress();
  if (asked) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${COOKIE}=${asked}; path=/; max-age=${ONE_YEAR}; SameSite=Lax${secure}`;
  }
  return asked ?? fromCookie() ?? 'vi';
}
