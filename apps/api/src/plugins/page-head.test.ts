import { expect, test } from 'vitest'
import { withHead } from './page-head.ts'

const page = '<head><meta name="description" content="Old" /><title>Elevate</title></head><body>$& stays</body>'
const head = {
  title: 'Partners "wanted" <script>alert(1)</script> $& $1',
  description: 'Help & be heard',
  url: 'https://elevate.example/join/partners',
  siteName: 'Elevate',
}

test('a shared link says what it is about', () => {
  const html = withHead(page, head)

  expect(html).toContain('<meta name="description" content="Help &amp; be heard" />')
  expect(html).toContain('<meta property="og:url" content="https://elevate.example/join/partners" />')
  expect(html).toContain('$& stays')
})

test('what somebody typed as a title is text and nothing else', () => {
  const html = withHead(page, head)

  expect(html).not.toContain('<script>')
  expect(html).toContain(
    '<title>Partners &quot;wanted&quot; &lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1 - Elevate</title>',
  )
})
