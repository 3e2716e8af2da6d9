/** Said before the scoring of a stage is closed, to the chair and to the coordinator alike. */
export function WhatClosingDoes() {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>The ranking is made from the scores and from what the panel agreed, and from nothing else.</li>
      <li>Nobody can give or change scores any more. Scores that are not given yet do not count.</li>
      <li>The coordinator sees the scores. Only the coordinator can open the scoring again, and has to say why.</li>
    </ul>
  )
}
