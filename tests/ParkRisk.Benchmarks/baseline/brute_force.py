"""The workload park-L by brute force in numpy, the way an assessment script is usually written.

Every scenario is evaluated over every cell; toxic plumes once for each weather class and each of 36 wind directions.
Only a small part of the work is done and timed; the time of the whole is the linear extrapolation of it. Besides, the risk
of the first source is worked out completely at a few cells with very many directions, so that the engine can be compared with it.

Prints one JSON object. Needs python 3 with numpy and scipy.
"""

import json
import math
import sys
import time

import numpy as np
from scipy.special import ndtr

SOURCES, SCENARIOS, CELLS, DOMAIN, PARK = 300, 20, 1000, 10_000.0, 6_000.0
SECTORS, DIRECTIONS, CHECK_DIRECTIONS, CHECK_CELLS = 16, 36, 1440, 100
WIND = (3.0, 1.5, 5.0, 9.0, 5.0, 1.5)
GROUP = (0, 1, 1, 1, 2, 3)
SHARE = (0.10, 0.12, 0.35, 0.18, 0.10, 0.15)
PROBITS = ((-6.35, 0.5, 2.75), (-15.6, 1, 2), (-11.5, 1, 1.9), (-8.4, 1, 1.5), (-19.2, 1, 2.4))
MINUTES = 30.0
TRANSMISSIVITY = 2.02 * 1500 ** -0.09


def stream(seed):
    """splitmix64 (Steele, Lea and Flood 2014) as numbers of 0 … 1."""
    mask = 2**64 - 1
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        yield ((z ^ (z >> 31)) >> 11) / 2.0**53


def draw(seed=12345):
    """Joint frequency by class and travel sector, and the sources with their scenarios."""
    numbers = stream(seed)
    rose = np.zeros((len(WIND), SECTORS))
    for w, share in enumerate(SHARE):
        mode = next(numbers)
        raw = [1 + 0.6 * math.cos(2 * math.pi * (k / SECTORS - mode)) + 0.5 * next(numbers) for k in range(SECTORS)]
        rose[w] = [share * r / sum(raw) for r in raw]
    corner = (DOMAIN - PARK) / 2
    sources = []
    for _ in range(SOURCES):
        east = corner + PARK * next(numbers)
        north = corner + PARK * next(numbers)
        sources.append((east, north, [scenario(j, numbers) for j in range(SCENARIOS)]))
    return rose, sources


def scenario(index, numbers):
    frequency = 10 ** (-7 + 2.5 * next(numbers))
    kind = index % 10 if index < SCENARIOS // 2 else 10
    if kind < 4:
        mass = 10 ** (3 + 2 * next(numbers))
        radius = 3.24 * mass**0.325
        return heat(frequency, 200e3 * radius * radius * TRANSMISSIVITY, min(0.852 * mass**0.26, 20))
    if kind < 7:
        diameter = 10 + 40 * next(numbers)
        power = 0.35 * 0.055 * 44e6 * math.pi / 4 * diameter * diameter
        return heat(20 * frequency, power / (4 * math.pi) * TRANSMISSIVITY, 20)
    if kind < 10:
        cube_root = (10 ** (1.5 + 2 * next(numbers))) ** (1 / 3)
        return "blast", frequency, 5 * cube_root, 12 * cube_root
    a, b, n = PROBITS[int(5 * next(numbers))]
    size = next(numbers)
    frequency = 10 ** (-5 - 1.5 * size) * (0.3 + 0.7 * next(numbers))
    return "toxic", frequency, 10 ** (-1.7 + 2.7 * size) * 1e6, (a, b, n)


def heat(frequency, flux_at_one_metre, seconds):
    offset = -36.38 - 5 + 2.56 * (4 / 3 * math.log(flux_at_one_metre) + math.log(seconds))
    return "heat", frequency, offset, 2.56 * 4 / 3 * 2.09


def spread(group, x):
    """Standard deviations of a plume over open country (Briggs 1973), m."""
    root = np.sqrt(1 + 1e-4 * x)
    if group == 0:
        return 0.16 * x / root, 0.12 * x
    if group == 1:
        return 0.08 * x / root, 0.06 * x / np.sqrt(1 + 1.5e-3 * x)
    if group == 2:
        return 0.06 * x / root, 0.03 * x / (1 + 3e-4 * x)
    return 0.04 * x / root, 0.016 * x / (1 + 3e-4 * x)


def still(event, distance):
    kind, frequency, first, second = event
    if kind == "heat":
        return frequency * ndtr(first - second * np.log(np.maximum(distance, 1e-3)))
    return frequency * np.where(distance < first, 1.0, np.where(distance < second, 0.025, 0.0))


def plume(event, weather, angle, dx, dy):
    """Lethality of a toxic plume that travels at an angle to east."""
    _, _, rate, (a, b, n) = event
    x = dx * math.cos(angle) + dy * math.sin(angle)
    y = dy * math.cos(angle) - dx * math.sin(angle)
    ahead = x > 0
    sigma_y, sigma_z = spread(GROUP[weather], np.where(ahead, x, 1.0))
    concentration = rate / (math.pi * WIND[weather] * sigma_y * sigma_z) * np.exp(-y * y / (2 * sigma_y * sigma_y))
    probit = a + b * np.log(np.maximum(concentration, 1e-9) ** n * MINUTES)
    return np.where(ahead, ndtr(probit - 5), 0.0)


def share_of(rose, weather, low, high):
    """Share of the time in which the wind of a class travels between two angles."""
    width = 2 * math.pi / SECTORS
    total = 0.0
    for k in range(math.floor(low / width + 0.5), math.floor(high / width + 0.5) + 1):
        overlap = min(high, (k + 0.5) * width) - max(low, (k - 0.5) * width)
        total += rose[weather, k % SECTORS] * max(0.0, overlap) / width
    return total


def shares_of(rose, directions):
    """Share of the time of every class and slice of directions."""
    step = 2 * math.pi / directions
    return [[share_of(rose, w, (d - 0.5) * step, (d + 0.5) * step) for d in range(directions)] for w in range(len(WIND))]


def add_toxic(risk, event, shares, weathers, dx, dy):
    for weather in weathers:
        for d, share in enumerate(shares[weather]):
            risk += event[1] * share * plume(event, weather, d * 2 * math.pi / len(shares[weather]), dx, dy)


def main():
    rose, sources = draw()
    east, north, events = sources[0]
    axis = (np.arange(CELLS) + 0.5) * (DOMAIN / CELLS)
    dx, dy = np.meshgrid(axis - east, axis - north)
    risk = np.zeros((CELLS, CELLS))

    omni = [e for e in events if e[0] != "toxic"]
    toxic = [e for e in events if e[0] == "toxic"]
    start = time.perf_counter()
    for event in omni:
        risk += still(event, np.hypot(dx, dy))
    omni_seconds = time.perf_counter() - start
    shares = shares_of(rose, DIRECTIONS)
    start = time.perf_counter()
    add_toxic(risk, toxic[0], shares, (0,), dx, dy)
    toxic_seconds = time.perf_counter() - start

    all_omni = sum(1 for s in sources for e in s[2] if e[0] != "toxic")
    all_toxic = sum(1 for s in sources for e in s[2] if e[0] == "toxic") * len(WIND)
    whole = omni_seconds / len(omni) * all_omni + toxic_seconds * all_toxic

    picks = stream(1)
    columns = [int(CELLS * next(picks)) for _ in range(CHECK_CELLS)]
    rows = [int(CELLS * next(picks)) for _ in range(CHECK_CELLS)]
    cx, cy = axis[columns] - east, axis[rows] - north
    check = np.zeros(CHECK_CELLS)
    for event in omni:
        check += still(event, np.hypot(cx, cy))
    fine = shares_of(rose, CHECK_DIRECTIONS)
    for event in toxic:
        add_toxic(check, event, fine, range(len(WIND)), cx, cy)

    json.dump(
        {
            "seconds": omni_seconds + toxic_seconds,
            "share": (omni_seconds + toxic_seconds) / whole,
            "extrapolated_seconds": whole,
            "check": [{"column": c, "row": r, "risk": float(v)} for c, r, v in zip(columns, rows, check)],
        },
        sys.stdout,
    )


main()
