import type { ProductSettings } from '@elevate/contracts/product'
import { escaped } from './page-head.ts'

/** Data for the page's scripts; nothing in it can end the element that it stands in. */
const asData = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`

/**
 * The client's one page with the name of this installation in its header and its settings for the client to read
 * (`apps/web/src/product.ts`): who opens it on a bad connection sees where they are before any script has come, and
 * the client has one question less to ask.
 */
export const withProduct = (html: string, settings: ProductSettings): string => {
  const { name, strapline, logoUrl } = settings
  const header = [
    logoUrl === null ? '' : `<img alt="" class="app-header__logo" src="${escaped(logoUrl)}">`,
    `<span class="app-header__name">${escaped(name)}</span>`,
    strapline === '' ? '' : `<span class="app-header__strapline">${escaped(strapline)}</span>`,
  ].join('')
  // Functions, because a replacement text would read "$&" in a name as an instruction.
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(name)}</title>`)
    .replace(/<span class="app-header__name">[^<]*<\/span>/, () => header)
    .replace('</head>', () => `  ${asData('product', settings)}\n  </head>`)
}
