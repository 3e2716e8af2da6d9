/** What a page says of itself to who does not run it: crawlers, and programs that show a preview of a shared link. */
export type PageHead = { title: string; description: string; url: string; siteName: string }

/** Text as it stands in HTML, between quotes too. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** The client's one page with another title and description, and what previews of links look for (Open Graph). */
export const withHead = (html: string, { title, description, url, siteName }: PageHead): string => {
  const named = { 'og:type': 'website', 'og:title': title, 'og:description': description, 'og:url': url }
  const tags = Object.entries({ ...named, 'og:site_name': siteName, 'og:locale': 'en_GB' })
    .map(([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`)
    .join('\n    ')
  // Functions, because a replacement text would read "$&" in somebody's title as an instruction.
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(`${title} - ${siteName}`)}</title>\n    ${tags}`)
    .replace(/<meta name="description"[^>]*>/, () => `<meta name="description" content="${escaped(description)}" />`)
}
