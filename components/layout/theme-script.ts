/**
 * Runs before the page is painted, so that a chosen theme does not flash: the only inline script of a public page. Its bytes are named in the
 * page's Content-Security-Policy by their hash. The theme island writes what it reads.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";
