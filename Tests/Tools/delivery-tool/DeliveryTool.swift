@main
struct DeliveryTool {
    static func main() {}
}
