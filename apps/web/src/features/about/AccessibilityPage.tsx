import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'

export function AccessibilityPage() {
  const { name } = useProduct()
  return (
    <Page title="Accessibility statement">
      <p>
        {name} is made for everybody in the programme, and many of us see, hear, move or think in our own way. You
        should be able to:
      </p>
      <ul>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>do everything with a keyboard alone, or with speech recognition</li>
        <li>listen to every page with a screen reader</li>
        <li>use your own colours, and turn off movement</li>
        <li>print every page that you can read</li>
      </ul>
      <p>
        Every picture has its numbers in a table beside it, and nothing is said by colour alone. Nothing has to be
        dragged with a mouse.
      </p>
      <h2 className="nhsuk-heading-m">How accessible this service is</h2>
      <p>
        We build to the Web Content Accessibility Guidelines version 2.2, level AA. Each page is checked by an automatic
        tool in every state that it can be in, and by hand with a keyboard, at 320 pixels wide and at 400% zoom. We know
        of no part that falls short.
      </p>
      <p>
        Documents that other people put here, for example a PDF from a committee, may not be accessible. Ask for them in
        another form and you will get one.
      </p>
      <h2 className="nhsuk-heading-m">If something does not work for you</h2>
      <p>
        Tell your coordinator, by email, by telephone or in person, whatever suits you: what you wanted to do, and what
        got in the way. They can do the task for you in the meantime, and send you anything in large print, in Easy Read
        or as plain text.
      </p>
      <h2 className="nhsuk-heading-m">If you are not happy with the answer</h2>
      <p>
        The Equality and Human Rights Commission enforces the accessibility regulations for public bodies. The{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can advise you.
      </p>
    </Page>
  )
}
