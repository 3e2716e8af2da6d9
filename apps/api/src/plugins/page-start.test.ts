import { expect, test } from 'vitest'
import { withProduct } from './page-start.ts'

const page = '<head><title></title></head><body><a><span class="app-header__name">&nbsp;</span></a></body>'
const operator = { name: null, contact: null, dataProtectionContact: null }
const plain = { name: 'Partners', strapline: '', logoUrl: null, operator, keepsMail: false }

test('a page has the name of this installation before any script has run', () => {
  const html = withProduct(page, { ...plain, strapline: 'Heard & acted on', logoUrl: '/logo.svg' })

  expect(html).toContain('<title>Partners</title>')
  expect(html).toContain(
    '<a><img alt="" class="app-header__logo" src="/logo.svg"><span class="app-header__name">Partners</span>' +
      '<span class="app-header__strapline">Heard &amp; acted on</span></a>',
  )
})

test('a name with signs of HTML in it is a name and nothing else', () => {
  const name = '</script><script>alert(1)</script> $& "us"'
  const html = withProduct(page, { ...plain, name })

  expect(html.match(/<script/g)).toHaveLength(1)
  expect(JSON.parse(/id="product">(.*)<\/script>/.exec(html)?.[1] ?? '')).toEqual({ ...plain, name })
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; $&amp; &quot;us&quot;</span>')
})
