import { type Document, parseDocument, visit } from 'yaml'
import type { Labels } from '../pack.js'
import { TAG_NAMES } from '../rules/labels.js'

/**
 * The text of a `labels.yaml` with the numbers of `labels` in place of its own; comments, order and everything that is
 * no number stay. The text must be one that `readLabels` accepts.
 */
export function writeLabels(text: string, { strengths, tags, offTopic, confidence }: Labels): string {
  const document = parseDocument(text)
  for (const [word, points] of Object.entries(strengths)) document.setIn(['strengths', word], points)
  for (const tag of TAG_NAMES) {
    const { threshold, review } = tags[tag]
    document.setIn(['tags', tag, 'threshold'], threshold)
    review.forEach((points, i) => {
      document.setIn(['tags', tag, 'review', i], points)
    })
  }
  document.setIn(['off-topic', 'threshold'], offTopic.threshold)
  document.setIn(['off-topic', 'margin'], offTopic.margin)
  document.setIn(['off-topic', 'review'], offTopic.review)
  if (confidence) document.set('confidence', bandOnALine(document, confidence))
  else document.delete('confidence')
  return document.toString({ lineWidth: 120 })
}

/** Lists of bands with one band on a line, as a person would write them. */
function bandOnALine(document: Document, confidence: NonNullable<Labels['confidence']>) {
  const node = document.createNode(confidence)
  visit(node, {
    Map(_, inner) {
      if (inner.has('n')) inner.flow = true
    },
  })
  return node
}
