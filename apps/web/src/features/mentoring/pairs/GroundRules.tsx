/** What holds for every pair, whatever else the two agree (domain.md 3a, 3e; fact 22). */
export function GroundRules() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What holds for every pair</h2>
      <h3 className="nhsuk-heading-s">What you say stays between you</h3>
      <p>
        The limits: where somebody could come to serious harm, where a child or an adult at risk is abused, or where
        there is a crime, a mentor tells the person that the programme names for this. Where it is possible, you talk
        about it first.
      </p>
      <h3 className="nhsuk-heading-s">What a mentor does</h3>
      <p>
        Listens, helps you find your way, prepares meetings with you and talks them through afterwards, and says where
        else help is to be found. What you talk about is up to the partner.
      </p>
      <h3 className="nhsuk-heading-s">What a mentor does not do</h3>
      <p>
        Assess, select or appraise their partner, approve their payments, write references, act as counsellor, or handle
        complaints.
      </p>
      <h3 className="nhsuk-heading-s">Either of you can end it</h3>
      <p>At any time, without a reason. The place is then free, and you are not paired again.</p>
    </>
  )
}
