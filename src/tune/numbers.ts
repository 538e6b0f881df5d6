/** The numbers of `labels.yaml` that may be fitted, as one list. */
import type { Labels } from '../pack.js'
import { STRENGTHS, type Strength } from '../types.js'

/** From the strongest word to the weakest. */
const DESCENDING: readonly Strength[] = STRENGTHS

/** Fitted numbers, in hundredths. The threshold of procedure difficulty is left alone: it gives the scale its unit. */
export interface Numbers {
  readonly strengths: Readonly<Record<Strength, number>>
  readonly conductThreshold: number
  readonly offTopicThreshold: number
  readonly offTopicMargin: number
}

export function numbersOf({ strengths, tags, offTopic }: Labels): Numbers {
  return {
    strengths,
    conductThreshold: tags['staff-conduct'].threshold,
    offTopicThreshold: offTopic.threshold,
    offTopicMargin: offTopic.margin,
  }
}

export function withNumbers(labels: Labels, numbers: Numbers): Labels {
  const { tags, offTopic } = labels
  return {
    ...labels,
    strengths: numbers.strengths,
    tags: { ...tags, 'staff-conduct': { ...tags['staff-conduct'], threshold: numbers.conductThreshold } },
    offTopic: { ...offTopic, threshold: numbers.offTopicThreshold, margin: numbers.offTopicMargin },
  }
}

/** Every change of one number by `step`, either way, that keeps weights positive and in the order of their words. */
export function neighbours(numbers: Numbers, step: number): Numbers[] {
  const moves = [step, -step].flatMap((by): Numbers[] => [
    ...DESCENDING.map(word => ({
      ...numbers,
      strengths: { ...numbers.strengths, [word]: numbers.strengths[word] + by },
    })),
    { ...numbers, conductThreshold: numbers.conductThreshold + by },
    { ...numbers, offTopicThreshold: numbers.offTopicThreshold + by },
    { ...numbers, offTopicMargin: numbers.offTopicMargin + by },
  ])
  return moves.filter(allowed)
}

/** A stronger word never weighs less than a weaker one, and no word speaks for the other side. */
function allowed({ strengths, conductThreshold, offTopicThreshold, offTopicMargin }: Numbers): boolean {
  const weights = DESCENDING.map(word => strengths[word])
  const falling = weights.every((weight, i) => i === 0 || weight <= (weights[i - 1] ?? 0))
  return falling && (weights.at(-1) ?? 0) >= 5 && conductThreshold >= 5 && offTopicThreshold >= 5 && offTopicMargin >= 0
}

/** How far the numbers went from where they were, each against its own size: what regularisation holds down. */
export function distance(numbers: Numbers, from: Numbers): number {
  const pairs = [
    ...DESCENDING.map(word => [numbers.strengths[word], from.strengths[word]] as const),
    [numbers.conductThreshold, from.conductThreshold] as const,
    [numbers.offTopicThreshold, from.offTopicThreshold] as const,
    [numbers.offTopicMargin, from.offTopicMargin] as const,
  ]
  return pairs.reduce((sum, [now, then]) => sum + ((now - then) / Math.max(then, SMALLEST_SIZE)) ** 2, 0)
}

/** Numbers near nought move by points, not by shares of themselves. */
const SMALLEST_SIZE = 30
