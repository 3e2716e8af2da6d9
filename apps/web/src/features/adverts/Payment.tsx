import type { Advert } from '@elevate/contracts/adverts'
import { paymentWords, rateSince } from './words.ts'

/** What is paid, from when the rate holds, and where to get advice. No advice of our own: it could be wrong. */
export function Payment({ advert }: { advert: Advert }) {
  const { payment, rate } = advert
  return (
    <>
      <h2 className="nhsuk-heading-m">Payment and expenses</h2>
      <p>
        {paymentWords(advert)}. {rateSince(advert)} {rate?.note}
      </p>
      {payment === 'choice' && <p>You can decline the payment, or take less. It changes nothing about your role.</p>}
      {payment !== 'unpaid' && (
        <p>
          A payment can affect benefits and tax, and so can an offer that you decline. We cannot advise you. Get
          independent advice before you accept, for example from{' '}
          <a href="https://www.citizensadvice.org.uk/benefits/">Citizens Advice</a>.
        </p>
      )}
    </>
  )
}
