import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'

/** What it says must be true: docs/accessibility.md names the test or the gap behind each sentence. */
export function AccessibilityPage() {
  const { name, operator } = useProduct()
  return (
    <Page title="Accessibility statement">
      <p>
        This statement is about {name}
        {operator.name === null ? '' : `, which is run by ${operator.name}`}. Many of us see, hear, move or think in our
        own way, and the service is for all of us. You should be able to:
      </p>
      <ul>
        <li>zoom in up to 400% and still read every page without scrolling sideways</li>
        <li>do everything with a keyboard alone</li>
        <li>listen to a page with a screen reader</li>
        <li>use your own colours, and turn off movement</li>
        <li>read in a table what a picture shows</li>
      </ul>
      <p>Nothing is said by colour alone, and nothing has to be dragged with a mouse.</p>
      <Status />
      <HowTested />
      <SayWhatIsWrong />
      <h2 className="nhsuk-heading-m">If you are not happy with the answer</h2>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. If we do not deal with your complaint well, the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can advise you.
      </p>
      <p>This statement was written on 27 November 2026 and last looked through on that day.</p>
    </Page>
  )
}

function Status() {
  return (
    <>
      <h2 className="nhsuk-heading-m">How accessible this service is</h2>
      <p>
        It is built to the Web Content Accessibility Guidelines version 2.2, level AA. We call it partially compliant:
        our own checks find no fault, but some of what the guidelines ask for has not been checked by people yet.
      </p>
      <p>What may not work for you:</p>
      <ul>
        <li>
          Documents and links that an organisation puts here, such as a handbook in a PDF, may not be accessible. Ask
          for them in another form and you will get one.
        </li>
        <li>The service needs JavaScript, and a browser of the last two years.</li>
        <li>
          Calendar files and spreadsheets open in other programs. How well those read them aloud depends on the program.
        </li>
      </ul>
    </>
  )
}

function HowTested() {
  return (
    <>
      <h2 className="nhsuk-heading-m">How it was tested</h2>
      <p>The people who made it tested it themselves. Before every change goes in:</p>
      <ul>
        <li>an automatic tool (axe) looks at the pages in a real browser, on a phone and at a desk</li>
        <li>every page that a partner can reach is opened 320 pixels wide, which is also what 400% zoom shows</li>
        <li>signing in, the support grid, scoring and the map of connections are used with the keyboard alone</li>
      </ul>
      <p>Not done yet:</p>
      <ul>
        <li>a check by an independent auditor</li>
        <li>tests with screen readers and speech recognition, by people who use them every day</li>
        <li>tests with disabled partners, and with people who find reading hard</li>
      </ul>
    </>
  )
}

function SayWhatIsWrong() {
  const { contact } = useProduct().operator
  return (
    <>
      <h2 className="nhsuk-heading-m">If something does not work for you</h2>
      <p>
        Tell your coordinator{contact === null ? '' : `, or ${contact}`}, by email, by phone or in person, whatever
        suits you: what you wanted to do, and what got in the way. You will hear back within ten working days. They can
        do the task for you in the meantime, and send you anything in large print, in Easy Read or as plain text.
      </p>
    </>
  )
}
