// Before Sveltia is there: it would begin without being told, and it reads its preferences at once.
const PREFERENCES = "sveltia-cms.prefs";

(globalThis as { CMS_MANUAL_INIT?: boolean }).CMS_MANUAL_INIT = true;
// The interface speaks the language of the site until the editor chooses another.
if (localStorage.getItem(PREFERENCES) === null)
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: document.documentElement.dataset.interface }));
