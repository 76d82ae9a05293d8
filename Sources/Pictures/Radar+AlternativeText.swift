extension Radar {
  /// The picture in words, for those who hear it: every number, and what is not rated.
  package var alternativeText: String {
    let views = series.map { series in
      let means = axes.indices.map { axis in
        guard let mean = series.mean(of: axis) else { return "\(axes[axis].name) not rated" }
        let parts = zip(axes[axis].parts, series.ratings[axis]).map { part, rating in
          "\(part) \(rating.map(String.init) ?? "not rated")"
        }
        return "\(axes[axis].name) \(Self.written(mean)) (\(parts.joined(separator: ", ")))"
      }
      return "\(series.name.capitalisedFirst), \(series.date): \(means.joined(separator: "; "))."
    }
    return ["\(title), \(subtitle), each from 1 to 5."].joined() + " "
      + (views.isEmpty ? "Nothing is rated yet." : views.joined(separator: " "))
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
