import { describe, expect, test } from 'vitest';
import { catalogue } from './comparison.fixture.ts';
import { successorOf, unitsIn, unitsOf, vintageOf, vintageOfBoundary } from './place.ts';

// Quảng Bình (63-44) and Quảng Trị (63-45) are today's Quảng Trị, which bears the code of the first.
const { crosswalk } = catalogue;

test('a code belongs to the vintage that stands before it', () => {
  expect([vintageOf('63-44'), vintageOf('34-44')]).toEqual(['63', '34']);
  expect([vintageOfBoundary('reported'), vintageOfBoundary('current')]).toEqual(['63', '34']);
});

test('a unit of today is made of its old units, an old one of itself', () => {
  expect(unitsOf('34-44', crosswalk)).toEqual(['63-44', '63-45']);
  expect(unitsOf('34-04', crosswalk)).toEqual(['63-04']);
  expect(unitsOf('63-45', crosswalk)).toEqual(['63-45']);
});

test('the successor of an old unit is the unit that it became part of', () => {
  expect(successorOf('63-45', crosswalk)).toBe('34-44');
  expect(successorOf('34-44', crosswalk)).toBe('34-44');
});

describe('the units of a vintage that a place stands for', () => {
  test('are the place itself where it is of that vintage', () => {
    expect(unitsIn('63', '63-44', crosswalk)).toEqual(['63-44']);
    expect(unitsIn('34', '34-44', crosswalk)).toEqual(['34-44']);
  });

  test('are what an old unit became, and what a unit of today was made of', () => {
    expect(unitsIn('34', '63-45', crosswalk)).toEqual(['34-44']);
    expect(unitsIn('63', '34-44', crosswalk)).toEqual(['63-44', '63-45']);
  });
});
