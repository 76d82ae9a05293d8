import Coach
import Dialogue
import Foundation
import Pictures
import QuestionChecker

extension FrontDesk.Shows {
  /// Shows what there is as pictures, with words for those who do not see them.
  static func pictures(checker: QuestionChecker) -> FrontDesk.Shows {
    FrontDesk.Shows(
      radar: { session, time, offset in
        guard let radar = Radar(session.notebook, at: time, offset: offset) else {
          return (Radar.nothingRated, nil)
        }
        guard let picture = message(radar.picture, "radar.png", radar.alternativeText) else {
          return (radar.table, nil)
        }
        return ("", picture)
      },
      mirror: { session, time, offset in
        let mirror = Mirror(session, checker: checker, at: time, offset: offset)
        let picture = mirror.chart.flatMap { message($0.picture, "mirror.png", $0.alternativeText) }
        return (mirror.text(canDraw: false), picture)
      },
      journal: { session, log, time, offset in
        MarkdownJournal(session, log: log, at: time, offset: offset).text(picture: nil)
      })
  }

  private static func message(
    _ picture: Picture, _ name: String, _ alternative: String
  ) -> OutgoingMessage.Picture? {
    guard let png = try? picture.png() else { return nil }
    var message = OutgoingMessage.Picture(
      png: png, width: Int(picture.width), height: Int(picture.height), name: name,
      alternative: alternative)
    message.small = try? picture.smallPNG()
    return message
  }
}
