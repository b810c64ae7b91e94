import EnglishText

/// Writes the file that ``TaggerModel`` reads.
struct TaggerModelFile {
  let rows: [UInt32: [Float]]
  let settled: SettledWords
  /// How many weights are kept: the largest.
  let weightLimit: Int

  /// Steps of a weight of 1.
  private let scale: Float = 6

  var bytes: [UInt8] {
    let least = leastWeight
    var entries: [(hash: UInt32, pairs: [UInt8])] = []
    for (hash, weights) in rows {
      let pairs = pairs(weights, least: least)
      if !pairs.isEmpty { entries.append((hash, pairs)) }
    }
    for (word, tag) in settled.tags {
      entries.append((TaggerFeature.hash(.settled, word), [tag | 0x80, 127]))
    }
    entries.sort { $0.hash < $1.hash }
    return file(entries)
  }

  /// The weight that has as many above it as may be kept.
  private var leastWeight: Float {
    let sizes = rows.values.flatMap { $0 }.map(abs).filter { $0 * scale >= 0.5 }.sorted(by: >)
    return sizes.count > weightLimit ? sizes[weightLimit] : 0
  }

  private func pairs(_ weights: [Float], least: Float) -> [UInt8] {
    var pairs: [UInt8] = []
    for (tag, weight) in weights.enumerated() where abs(weight) > least {
      let steps = max(-127, min(127, (weight * scale).rounded()))
      guard steps != 0 else { continue }
      pairs += [UInt8(tag), UInt8(bitPattern: Int8(steps))]
    }
    if !pairs.isEmpty { pairs[pairs.count - 2] |= 0x80 }
    return pairs
  }

  private func file(_ entries: [(hash: UInt32, pairs: [UInt8])]) -> [UInt8] {
    let slotCount = entries.count * 3 / 2 + 1
    var slots = [UInt32](repeating: 0, count: slotCount)
    // The first pair is not used: a row at 0 would look like an empty slot.
    var body: [UInt8] = [0x80, 0]
    for (hash, pairs) in entries {
      var slot = Int(TaggerModel.slot(of: hash, slotCount: UInt64(slotCount)))
      while slots[slot] != 0 { slot = (slot + 1) % slotCount }
      let place = UInt32(body.count / 2)
      precondition(place >> TaggerModel.offsetBits == 0, "too many weights")
      let keyBits = 32 - TaggerModel.offsetBits
      slots[slot] = place << keyBits | hash & (1 << keyBits - 1)
      body += pairs
    }
    var file = WrittenBytes()
    file.append(TaggerModel.magic)
    file.append(UInt32(slotCount))
    file.append(UInt32(body.count))
    file.append(UInt32(0))
    for slot in slots { file.append(slot) }
    return file.bytes + body
  }
}
