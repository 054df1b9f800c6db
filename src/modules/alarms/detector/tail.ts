/** Coefficients of Lanczos (g = 7), good to 15 digits. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((total, coefficient, place) => (place === 0 ? coefficient : total + coefficient / (z + place)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const MOST_TERMS = 100_000;

/**
 * The probability of `count` or more where counts follow a negative binomial: a Poisson count whose rate is itself only known as a gamma of this shape. The
 * larger the shape, the nearer to a plain Poisson.
 */
export function tailOf(count: number, mean: number, shape: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const odds = mean / (mean + shape);
  // below its mean a tail is no surprise, and summing it would take long
  if (count <= mean) return 1;
  const first =
    logGamma(count + shape) - logGamma(shape) - logGamma(count + 1) + shape * Math.log1p(-odds) + count * Math.log(odds);
  let term = Math.exp(first);
  let sum = 0;
  for (let k = count; k < count + MOST_TERMS && term > sum * 1e-12; k++) {
    sum += term;
    term *= ((k + shape) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
